const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** "Firefox, Windows": enough to tell one's own devices apart; empty where nothing is known. */
export function browserName(userAgent: string): string {
  const known = [browsers, systems].map((names) => names.find(([mark]) => userAgent.includes(mark))?.[1])
  return known.filter(Boolean).join(', ')
}
