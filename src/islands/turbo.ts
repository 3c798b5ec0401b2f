/**
 * Turbo, with a link within the page left to the browser: Turbo 8.0.23 means to do so, but compares the absolute
 * address and loads the page anew (github.com/hotwired/turbo/pull/1505). That would empty a refused form when
 * somebody follows the error summary to a field.
 */
import '@hotwired/turbo'

document.addEventListener('turbo:click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link?.getAttribute('href')?.startsWith('#')) event.preventDefault()
})
