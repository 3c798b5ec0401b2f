/**
 * Fast entry of a sheet: 1, 2, 3 and 0 choose the box of the row where the focus stands, and the next row takes it.
 * Without this the same is done with Tab and the arrows.
 */

class OpinionSheetElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.choose(event))
    const first = this.querySelector<HTMLInputElement>('input:checked')
    // Where something is wrong the summary of errors has the focus.
    if (!document.querySelector('.pz-errors')) first?.focus()
  }

  choose(event: KeyboardEvent): void {
    const here = event.target
    const isOurs = here instanceof HTMLInputElement && here.type === 'radio'
    if (!isOurs || event.ctrlKey || event.altKey || event.metaKey) return
    const rows = [...this.querySelectorAll<HTMLElement>('.pz-sheet-row')]
    const place = rows.findIndex((row) => row.contains(here))
    const box = rows[place]?.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(event.key)}"]`)
    if (!box) return
    event.preventDefault()
    box.checked = true
    const next = rows[place + 1]?.querySelector<HTMLInputElement>('input:checked')
    if (next) next.focus()
    else this.closest('form')?.querySelector<HTMLElement>('button[type=submit]')?.focus()
  }
}

if (!customElements.get('opinion-sheet')) customElements.define('opinion-sheet', OpinionSheetElement)
