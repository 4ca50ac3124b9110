/** A name in both languages that the app is complete in. */
export interface Label {
  it: string
  en: string
}

/** The labels of a closed list of codes. */
export type Vocabulary<Code extends string | number> = Readonly<Record<Code, Label>>
