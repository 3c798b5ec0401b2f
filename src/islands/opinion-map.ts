/**
 * The map while one looks: it is drawn anew when somebody answers, without losing focus, and its groups can be looked
 * at one by one, by keyboard and pointer. Without this the page says the same, and a link draws it anew.
 */

/** Between two redrawings, so that a room full of phones does not ask all at once. */
const pause = 700
const quiet = 15_000

class OpinionMapElement extends HTMLElement {
  news: EventSource | undefined
  waiting: ReturnType<typeof setTimeout> | undefined
  chosen = ''
  saidAt = 0
  isAsking = false

  connectedCallback(): void {
    this.addExploring()
    this.addEventListener('click', this)
    this.addEventListener('keydown', this)
    const { news } = this.dataset
    if (!news) return
    this.news = new EventSource(news)
    this.news.addEventListener('message', ({ data }) => this.hear(String(data)))
  }

  disconnectedCallback(): void {
    this.news?.close()
    clearTimeout(this.waiting)
    this.removeEventListener('click', this)
    this.removeEventListener('keydown', this)
  }

  hear(version: string): void {
    if (version === this.dataset.version) return
    this.dataset.heard = version
    this.waiting ??= setTimeout(() => this.redraw(), Math.random() * pause)
  }

  async redraw(): Promise<void> {
    const { heard = '', part = '' } = this.dataset
    const query = new URLSearchParams({ in: document.documentElement.lang, v: heard })
    try {
      const answer = await fetch(`${part}?${query}`, { headers: { accept: 'text/html' } })
      if (answer.ok) {
        this.replace(await answer.text())
        this.dataset.version = heard
      }
    } catch {
      // The next piece of news tries again.
    }
    this.waiting = undefined
    if (this.dataset.heard !== this.dataset.version && this.isConnected) {
      this.waiting = setTimeout(() => this.redraw(), pause)
    }
  }

  replace(html: string): void {
    const place = this.querySelector('[data-part]')
    if (!place) return
    const focused = place.contains(document.activeElement) ? markOf(document.activeElement) : undefined
    place.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML
    this.addExploring()
    if (focused) place.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true })
    this.announce(this.dataset.fresh ?? '')
  }

  announce(text: string): void {
    if (Date.now() - this.saidAt < quiet) return
    this.saidAt = Date.now()
    const region = this.querySelector(':scope > [role=status]')
    if (region) region.textContent = text
  }

  /** One button a group, and one for all: the arrow keys go from one to the next. */
  addExploring(): void {
    const figure = this.querySelector('.pz-opinions-figure')
    const letters = [...this.querySelectorAll<HTMLElement>('.pz-opinion-groups > [data-group]')].map(
      ({ dataset }) => dataset.group ?? '',
    )
    if (!figure || letters.length < 2) return
    const row = document.createElement('div')
    row.className = 'pz-opinions-choose'
    row.setAttribute('role', 'group')
    row.setAttribute('aria-label', this.dataset.choose ?? '')
    for (const letter of ['', ...letters]) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'pz-opinions-choice'
      button.dataset.choice = letter
      button.textContent = letter || (this.dataset.all ?? '')
      row.append(button)
    }
    figure.before(row)
    this.choose(letters.includes(this.chosen) ? this.chosen : '')
  }

  choose(letter: string): void {
    this.chosen = letter
    for (const button of this.querySelectorAll<HTMLElement>('[data-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.choice === letter))
    }
    for (const piece of this.querySelectorAll<HTMLElement>('[data-group]')) {
      piece.toggleAttribute('data-faint', letter !== '' && piece.dataset.group !== letter)
    }
  }

  handleEvent(event: Event): void {
    const target = event.target instanceof Element ? event.target : null
    const button = target?.closest<HTMLElement>('[data-choice]')
    if (event instanceof KeyboardEvent) {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
      const buttons = [...this.querySelectorAll<HTMLElement>('[data-choice]')]
      if (!button || !step) return
      event.preventDefault()
      const next = buttons[(buttons.indexOf(button) + step + buttons.length) % buttons.length]
      next?.focus()
      this.choose(next?.dataset.choice ?? '')
      return
    }
    if (button) {
      this.choose(button.dataset.choice ?? '')
      return
    }
    const drawn = target?.closest<SVGElement>('.pz-opinions-picture [data-group]')
    const letter = drawn?.dataset.group ?? ''
    if (drawn) this.choose(letter === this.chosen ? '' : letter)
    else if (target?.closest('.pz-opinions-picture')) this.choose('')
  }
}

/** How the same thing is found again in the new drawing. */
function markOf(element: Element | null): string | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  if (element.dataset.choice !== undefined) return `[data-choice="${CSS.escape(element.dataset.choice)}"]`
  if (element.id) return `#${CSS.escape(element.id)}`
  const href = element.getAttribute('href')
  return href === null ? undefined : `a[href="${CSS.escape(href)}"]`
}

if (!customElements.get('opinion-map')) customElements.define('opinion-map', OpinionMapElement)
