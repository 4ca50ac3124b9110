import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'

export interface Printed {
  /** What each page says, letters as one would type them. Arabic comes back in visual runs, in the order in which they were painted. */
  pages: string[]
  isTagged: boolean
}

/** Prints the page to PDF and reads it back. */
export async function printed(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ tagged: true, preferCSSPageSize: true })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .normalize('NFKC'),
    )
  }
  const marks = await document.getMarkInfo()
  await document.destroy()
  return { pages, isTagged: marks?.Marked === true }
}

/** Text without white space, which PDF keeps where it likes. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
