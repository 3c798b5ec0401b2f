/** What a person who sees, and uses no mouse, sees of the focus. */
export interface Focus {
  /** The element's tag and words. */
  readonly name: string
  /** A group of radio buttons counts as one stop. */
  readonly isOnTarget: boolean
  /** Nothing has the focus: the next Tab goes to the first stop of the page. */
  readonly isAtTop: boolean
  readonly isInContent: boolean
  readonly isTargetInContent: boolean
  readonly isTargetBehind: boolean
  /** The page has been drawn again meanwhile. */
  readonly isTargetGone: boolean
  /** Why one cannot see where the focus is. */
  readonly fault: string | undefined
}

/** Runs in the page, so that nothing outside of it may be named. */
export function lookAtFocus(target: Node): Focus {
  const focused = document.activeElement ?? document.body
  const isAtTop = focused === document.body || focused === document.documentElement
  return {
    name: `${focused.tagName.toLowerCase()} "${wordsOf(focused)}"`,
    isOnTarget: focused === target || isOfSameGroup(focused, target),
    isAtTop,
    isInContent: focused.closest('main') !== null,
    isTargetInContent: target.parentElement?.closest('main') !== null,
    isTargetBehind:
      !isAtTop && (focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    isTargetGone: !target.isConnected,
    // What has no place in the Tab order is not a stop: the content after the skip link, the error summary.
    fault: isAtTop || (focused as HTMLElement).tabIndex < 0 ? undefined : faultOf(focused),
  }

  function wordsOf(element: Element): string {
    const label = 'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : null
    const words = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? ''
    return words.trim().replace(/\s+/g, ' ').slice(0, 80)
  }

  function isOfSameGroup(one: Element, other: Node): boolean {
    return (
      one instanceof HTMLInputElement &&
      other instanceof HTMLInputElement &&
      one.type === 'radio' &&
      other.type === 'radio' &&
      one.name === other.name &&
      one.form === other.form
    )
  }

  function faultOf(element: Element): string | undefined {
    if (!isMarked(element)) return 'not shown (WCAG 2.4.7)'
    const points = [...element.getClientRects()].flatMap(pointsWithin)
    if (!points.some(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)) {
      return 'out of sight (WCAG 2.4.7)'
    }
    return points.some(([x, y]) => isSeenAt(element, x, y)) ? undefined : 'covered (WCAG 2.4.11)'
  }

  function isMarked(element: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    const isOutlined =
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/^rgba.*, 0\)$/.test(outlineColor)
    const isShadowed = boxShadow !== 'none' && !boxShadow.startsWith('rgba(0, 0, 0, 0)')
    return isOutlined || isShadowed
  }

  function pointsWithin({ left, top, width, height }: DOMRect): [number, number][] {
    return [0.5, 0.1, 0.9].flatMap((across) =>
      [0.5, 0.1, 0.9].map((down): [number, number] => [left + width * across, top + height * down]),
    )
  }

  function isSeenAt(element: Element, x: number, y: number): boolean {
    const seen = document.elementFromPoint(x, y)
    return seen !== null && (element.contains(seen) || seen.closest('label')?.control === element)
  }
}
