const days = 30

/**
 * The day by which a request about somebody's data is to be answered: 30 days after it was asked. The law says
 * one month (GDPR art. 12, paragraph 3), which only February makes shorter.
 */
export function answerDueOn(askedOn: string): string {
  const date = new Date(`${askedOn}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
