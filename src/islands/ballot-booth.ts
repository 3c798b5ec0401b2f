/**
 * The booth enhanced: the running total is said politely, options move in place by button or by dragging. Everything
 * works by the form without this, and nothing of a vote leaves the page before the person sends it.
 */

type Groups = readonly (readonly HTMLElement[])[]

class BallotBoothElement extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.kind === 'rank') this.enhanceRanking()
    else if (this.dataset.kind) this.addEventListener('input', () => this.sayUsed())
    if (this.dataset.kind && this.dataset.kind !== 'rank') this.sayUsed(false)
  }

  /** What has been used of what there is, shown at once and announced when the hand rests. */
  sayUsed(isAnnounced = true): void {
    const most = Number(this.dataset.most)
    const used = this.used()
    const isOver = used > most && this.dataset.over !== undefined
    const sentence = (isOver ? this.dataset.over : this.dataset.under) ?? ''
    const shown = this.querySelector<HTMLElement>('[data-used]')
    const text = sentence
      .replace('{used}', this.amount(used))
      .replace('{most}', this.amount(most))
      .replace('{left}', this.amount(most - used))
      .replace('{over}', this.amount(used - most))
    if (shown) {
      shown.textContent = text
      shown.toggleAttribute('data-over', used > most)
    }
    if (isAnnounced) this.announce(text)
  }

  used(): number {
    const marks = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')]
    if (this.dataset.kind === 'marked') return marks.length
    if (this.dataset.kind === 'sum') return marks.reduce((sum, mark) => sum + Number(mark.dataset.cost), 0)
    return [...this.querySelectorAll<HTMLInputElement>('input[name^=points_]')].reduce((sum, field) => {
      const points = field.value.trim()
      return /^\d{1,9}$/.test(points) ? sum + Number(points) : sum
    }, 0)
  }

  amount(value: number): string {
    const locale = this.dataset.language === 'en' ? 'en-GB' : 'it-IT'
    if (this.dataset.kind !== 'sum') return new Intl.NumberFormat(locale).format(value)
    const digits = value % 100 === 0 ? 0 : 2
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      useGrouping: 'always',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value / 100)
  }

  announce(text: string): void {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => {
      const region = this.querySelector('[data-announced]')
      if (region) region.textContent = text
    }, 600)
  }
  waiting: ReturnType<typeof setTimeout> | undefined

  enhanceRanking(): void {
    const legend = this.querySelector('legend')
    const hint = document.createElement('p')
    hint.className = 'pz-help'
    hint.textContent = this.dataset.drag ?? ''
    legend?.after(hint)
    this.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null
      const item = button?.closest<HTMLElement>('[data-option]')
      const [direction] = button?.value.split('-') ?? []
      if (!button || !item || (direction !== 'su' && direction !== 'giu')) return
      event.preventDefault()
      this.step(item, direction === 'su')
      button.focus()
    })
    for (const item of this.items()) this.makeDraggable(item)
  }

  items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-option]')]
  }

  /** Groups of equals as the fields say now; what has no number is in none. */
  groups(): HTMLElement[][] {
    const groups = new Map<number, HTMLElement[]>()
    for (const item of this.items()) {
      const rank = Number(fieldOf(item)?.value.trim() || Number.NaN)
      if (Number.isInteger(rank) && rank > 0) groups.set(rank, [...(groups.get(rank) ?? []), item])
    }
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
  }

  step(item: HTMLElement, isUp: boolean): void {
    const groups = this.groups()
    const at = groups.findIndex((group) => group.includes(item))
    const others = groups[at]?.filter((one) => one !== item) ?? []
    if (at < 0 && !isUp) {
      this.announce((this.dataset.nowhere ?? '').replace('{title}', titleOf(item)))
      return
    }
    if (at < 0) groups.push([item])
    else if (others.length > 0) groups.splice(at, 1, ...(isUp ? [[item], others] : [others, [item]]))
    else {
      const to = isUp ? at - 1 : at + 1
      if (to >= 0 && to < groups.length) {
        groups.splice(at, 1)
        groups.splice(to, 0, [item])
      }
    }
    this.place(groups, item)
  }

  /** Writes the numbers, puts the list in their order and says where the option is now. */
  place(groups: Groups, item: HTMLElement): void {
    groups.forEach((group, index) => {
      for (const one of group) {
        const field = fieldOf(one)
        if (field) field.value = String(index + 1)
      }
    })
    const placed = groups.flat()
    const rest = this.items().filter((one) => !placed.includes(one))
    this.querySelector('ol')?.append(...placed, ...rest)
    const position = fieldOf(item)?.value ?? ''
    this.announce(
      (this.dataset.moved ?? '').replace('{title}', titleOf(item)).replace('{position}', position),
    )
  }

  makeDraggable(item: HTMLElement): void {
    const grip = document.createElement('span')
    grip.className = 'pz-booth-grip'
    grip.setAttribute('aria-hidden', 'true')
    item.prepend(grip)
    grip.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      grip.setPointerCapture(event.pointerId)
      item.classList.add('pz-booth-dragged')
      const follow = (moved: PointerEvent) => this.follow(item, moved.clientY)
      const drop = () => {
        grip.removeEventListener('pointermove', follow)
        item.classList.remove('pz-booth-dragged')
        this.dropped(item)
      }
      grip.addEventListener('pointermove', follow)
      grip.addEventListener('lostpointercapture', drop, { once: true })
    })
  }

  /** The others make way: the one that is held stays where it is in the document, or it would lose the pointer. */
  follow(item: HTMLElement, y: number): void {
    for (let before = item.previousElementSibling; before && y < middleOf(before); ) {
      item.after(before)
      before = item.previousElementSibling
    }
    for (let after = item.nextElementSibling; after && y > middleOf(after); ) {
      item.before(after)
      after = item.nextElementSibling
    }
  }

  /** Where it was dropped: after the nearest option above that has a number. */
  dropped(item: HTMLElement): void {
    const items = this.items()
    const groups = this.groups()
      .map((group) => group.filter((one) => one !== item))
      .filter((group) => group.length > 0)
    const above = items.slice(0, items.indexOf(item)).reverse()
    const before = above.map((one) => groups.findIndex((group) => group.includes(one))).find((at) => at >= 0)
    groups.splice(before === undefined ? 0 : before + 1, 0, [item])
    this.place(groups, item)
  }
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

const fieldOf = (item: HTMLElement): HTMLInputElement | null => item.querySelector('input')
const titleOf = (item: HTMLElement): string => item.querySelector('strong')?.textContent ?? ''

if (!customElements.get('ballot-booth')) customElements.define('ballot-booth', BallotBoothElement)
