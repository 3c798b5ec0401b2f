/**
 * A video that waits for consent: everything works by forms without this. Here only what a form cannot do: the frame
 * that has just been allowed gets the focus and is announced, and a page that was loaded before the consent (its
 * policy still closes frames) is loaded again whole.
 */

class VideoConsentElement extends HTMLElement {
  connectedCallback(): void {
    const frame = this.querySelector('iframe')
    if (!frame) return
    document.addEventListener('securitypolicyviolation', reloadOnce)
    const figure = this.querySelector('figure')
    const isWanted =
      figure !== null &&
      (location.hash === `#${figure.id}` || location.pathname.includes('/contenuti-esterni'))
    if (!isWanted) return
    // Going to the figure's fragment takes the focus away again until the page is whole.
    if (document.readyState === 'complete') this.show(frame)
    else window.addEventListener('load', () => setTimeout(() => this.show(frame)), { once: true })
  }

  show(frame: HTMLIFrameElement): void {
    frame.setAttribute('tabindex', '-1')
    frame.focus()
    this.announce(frame.title)
  }

  disconnectedCallback(): void {
    document.removeEventListener('securitypolicyviolation', reloadOnce)
  }

  announce(title: string): void {
    const region = document.createElement('p')
    region.className = 'visually-hidden'
    region.setAttribute('role', 'status')
    this.append(region)
    // Screen readers only tell what changes after the region is there.
    setTimeout(() => {
      region.textContent = title
    }, 100)
  }
}

const mark = 'video-consent-reloaded'

function reloadOnce(event: SecurityPolicyViolationEvent): void {
  if (event.effectiveDirective !== 'frame-src' || sessionStorage.getItem(mark) === location.pathname) return
  sessionStorage.setItem(mark, location.pathname)
  location.reload()
}

if (!customElements.get('video-consent')) customElements.define('video-consent', VideoConsentElement)
