/**
 * Puts a text and "page / pages" into the foot of every printed page. A style of its own beside the page's, since the policy
 * allows none written into the page; gives how to take it back.
 */
export function markPages(text: string): () => void {
  const sheet = new CSSStyleSheet()
  const font = "font: 8pt 'Titillium Web', sans-serif; color: #444;"
  sheet.replaceSync(`@page {
  size: A4;
  margin: 16mm 14mm 18mm;
  @bottom-left { content: ${JSON.stringify(text)}; ${font} }
  @bottom-right { content: counter(page) " / " counter(pages); ${font} }
}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
