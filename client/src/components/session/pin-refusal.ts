/** Why a PIN did not open the vault, in words. */
export function pinRefusal(
  t: (key: string, values?: Record<string, unknown>, plural?: number) => string,
  refusal: { outcome: 'wrongPin' | 'wait' | 'noVault' | 'destroyed'; waitUntil?: string | null },
): string {
  if (refusal.outcome === 'noVault' || refusal.outcome === 'destroyed') return t(`session.${refusal.outcome}`)
  if (!refusal.waitUntil) return t('session.wrongPin')
  const seconds = Math.max(1, Math.ceil((Date.parse(refusal.waitUntil) - Date.now()) / 1000))
  return t('session.wrongPinWait', { n: seconds }, seconds)
}
