/**
 * Nothing typed is lost: what stands in a form that was not sent comes back after a way round (another language, a
 * link followed by mistake, the page loaded anew). It stays in this tab alone, until it is sent, thrown away, or the
 * person signs out. Without this the browser's own way back does what it can.
 *
 * Not kept: forms that Turbo must leave alone (codes, the booth of a ballot), addresses, files.
 */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Kept = readonly (readonly [name: string, value: string | boolean])[]

const mark = 'kept:'
/** Others may use this tab afterwards. */
const signOut = '.pz-slim-form'
const keptTypes = ['text', 'number', 'date', 'url', 'search', 'textarea', 'select-one', 'radio', 'checkbox']

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (one): one is Field => 'value' in one && 'name' in one && keptTypes.includes((one as Field).type),
  )
}

const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')

const isKept = (form: HTMLFormElement): boolean =>
  form.matches('main form.pz-form[method=post]:is(:not([data-turbo=false]), [enctype="multipart/form-data"])')

/** By what is asked on this page: rows of a list have equal forms, told apart by what is hidden in them. */
function keyOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]:not([name="_key"])')]
  const about = hidden.map(({ name, value }) => `${name}=${value}`).join(' ')
  return `${mark}${location.pathname} ${form.getAttribute('action')} ${about}`
}

const valuesOf = (form: HTMLFormElement): Kept =>
  fieldsOf(form).map((field) => [field.name, isChoice(field) ? field.checked : field.value])

const isSame = (a: Kept, b: Kept): boolean => JSON.stringify(a) === JSON.stringify(b)

function keep(event: Event): void {
  const form = event.target instanceof Element ? event.target.closest('form') : null
  if (form && isKept(form)) sessionStorage.setItem(keyOf(form), JSON.stringify(valuesOf(form)))
}

const forget = (form: HTMLFormElement): void => sessionStorage.removeItem(keyOf(form))

function takeUp(): void {
  // What was refused comes back from the server, with what is wrong.
  if (document.querySelector('.pz-errors')) return
  for (const form of document.querySelectorAll('form')) {
    const text = isKept(form) && sessionStorage.getItem(keyOf(form))
    if (text) fill(form, JSON.parse(text))
  }
}

function fill(form: HTMLFormElement, kept: Kept): void {
  const asServed = valuesOf(form)
  const isTheSameForm =
    kept.length === asServed.length && kept.every(([name], at) => name === asServed[at]?.[0])
  if (!isTheSameForm || isSame(kept, asServed)) return
  write(form, kept)
  const notice = document.querySelector<HTMLTemplateElement>('#kept-form')?.content.cloneNode(true)
  if (!(notice instanceof DocumentFragment)) return
  const said = notice.firstElementChild
  notice.querySelector('button')?.addEventListener('click', () => {
    write(form, asServed)
    forget(form)
    said?.remove()
    fieldsOf(form)[0]?.focus()
  })
  form.before(notice)
}

function write(form: HTMLFormElement, values: Kept): void {
  for (const [at, field] of fieldsOf(form).entries()) {
    const value = values[at]?.[1]
    if (isChoice(field)) field.checked = value === true
    else field.value = String(value ?? '')
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(mark)) sessionStorage.removeItem(key)
}

/** An answer that is a page of its own, or the form again with what is wrong: nothing else has what was typed. */
const hasArrived = (status: number): boolean => status < 400 || status === 422

/** What was sent without Turbo: the page it led to says whether it arrived. */
const sentMark = 'sent'

function forgetSent(): void {
  const key = sessionStorage.getItem(sentMark)
  if (!key) return
  sessionStorage.removeItem(sentMark)
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (hasArrived(navigation?.responseStatus ?? 0)) sessionStorage.removeItem(key)
}

document.addEventListener('input', keep)
document.addEventListener('turbo:load', () => {
  forgetSent()
  takeUp()
})
document.addEventListener('turbo:submit-end', (event) => {
  const { fetchResponse, formSubmission } = (event as CustomEvent).detail
  if (fetchResponse && hasArrived(fetchResponse.statusCode)) forget(formSubmission.formElement)
})
document.addEventListener('submit', ({ target: form }) => {
  if (!(form instanceof HTMLFormElement)) return
  if (form.matches(signOut)) forgetAll()
  else if (isKept(form) && form.dataset.turbo === 'false') sessionStorage.setItem(sentMark, keyOf(form))
})
