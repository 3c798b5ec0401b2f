/** Addresses made out of the page's own address. */

const nowhere = 'http://page'

/** The same page with one query value set, or removed with `null`: everything else in the query stays. */
export function pageWith(path: string, name: string, value: string | null): string {
  const address = new URL(path, nowhere)
  if (value === null) address.searchParams.delete(name)
  else address.searchParams.set(name, value)
  return address.pathname + address.search
}

/** The page's address as search engines should know it: without the language and without what only unfolds the page. */
export function canonicalAddress(path: string): string {
  return pageWith(pageWith(path, 'lingua', null), 'filo', null)
}
