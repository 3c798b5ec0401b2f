/**
 * Turbo, without links within the page: Turbo 8.0.23 means to leave them to the browser, but compares the absolute
 * address and loads the page anew (github.com/hotwired/turbo/pull/1505). That would empty a refused form when
 * somebody follows the error summary to a field. They leave no step behind: on the way back Turbo would load anew too.
 */
import '@hotwired/turbo'
import './everyPage/keptForms.ts'

document.addEventListener('turbo:click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  const fragment = link?.getAttribute('href') ?? ''
  if (!fragment.startsWith('#') || !(event instanceof CustomEvent)) return
  event.preventDefault()
  event.detail.originalEvent.preventDefault()
  location.replace(fragment)
})

// An answer without the frame that asked for it (a closed door, the way to sign in) is a page of its own.
document.addEventListener('turbo:frame-missing', (event) => {
  if (!(event instanceof CustomEvent)) return
  event.preventDefault()
  event.detail.visit(event.detail.response)
})
