/** A video of somebody else: nothing leaves before the reader says so. The island `video-consent` makes it happen in place. */
import { raw } from 'hono/html'
import { addresses } from './addresses.ts'
import { Icon } from './icons.tsx'
import { pageWith } from './pageAddress.ts'
import type { View } from './view.ts'

interface VideoConsentProps {
  readonly view: View
  /** Unique on the page: the focus moves to it. */
  readonly id: string
  readonly title: string
  /** "6:12, sottotitoli in italiano e inglese". */
  readonly details: string
  /** "YouTube". */
  readonly provider: string
  /** The host that `frame-src` opens: `www.youtube-nocookie.com`. */
  readonly host: string
  /** Who receives what: "Il video è su YouTube. Se lo guardi, Google riceve..." */
  readonly notice: string
  /** Address of the frame. */
  readonly embed: string
  /** Address of the plain page at the provider. */
  readonly watch: string
  readonly transcript?: string | undefined
  /** "Laboratorio Aperto di Parma, CC BY 4.0". */
  readonly source?: string | undefined
}

export const VideoConsent = (props: VideoConsentProps) => {
  const { view, id } = props
  return (
    <video-consent data-embed={props.embed} data-host={props.host} data-title={props.title}>
      <figure class="video-consent pz-video" id={id} aria-labelledby={`${id}-title`}>
        {view.consents.includes(props.host) ? <Frame {...props} /> : <Question {...props} />}
        <figcaption>
          {props.transcript && (
            <details>
              <summary>{view.t('ui.video.transcript')}</summary>
              {props.transcript.split(/\n\s*\n/).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </details>
          )}
          {props.source && <p class="pz-quiet">{props.source}</p>}
        </figcaption>
      </figure>
    </video-consent>
  )
}

const Question = (props: VideoConsentProps) => {
  const { view, id } = props
  return (
    <>
      <div class="pz-video-poster">
        {poster}
        <p class="pz-video-title" id={`${id}-title`}>
          {props.title}
        </p>
        <p class="pz-video-details">{props.details}</p>
      </div>
      <form
        class="pz-video-question"
        method="post"
        action={addresses.consent}
        data-turbo="false"
        data-video-consent=""
      >
        <input type="hidden" name="host" value={props.host} />
        <input type="hidden" name="torna" value={`${view.path}#${id}`} />
        <p>{props.notice}</p>
        <div class="form-check pz-check">
          <input type="checkbox" id={`${id}-ricorda`} name="ricorda" value="si" />
          <label for={`${id}-ricorda`}>{view.t('ui.video.remember')}</label>
        </div>
        <p class="pz-actions">
          <button type="submit" class="btn btn-primary">
            {view.t('ui.video.accept')}
          </button>
          <a href={props.watch} rel="noreferrer">
            {view.t('ui.video.open', { provider: props.provider })}
          </a>
          <a href={pageWith(addresses.consent, 'torna', view.path)} data-turbo="false">
            {view.t('ui.video.preferences')}
          </a>
        </p>
      </form>
    </>
  )
}

const Frame = (props: VideoConsentProps) => (
  <>
    <p class="visually-hidden" id={`${props.id}-title`}>
      {props.title}
    </p>
    <iframe
      class="pz-video-frame"
      src={props.embed}
      title={props.title}
      allow="fullscreen; encrypted-media; picture-in-picture"
      referrerpolicy="strict-origin-when-cross-origin"
      loading="lazy"
    />
    <form class="pz-video-question" method="post" action={addresses.consent} data-turbo="false">
      <input type="hidden" name="host" value={props.host} />
      <input type="hidden" name="revoca" value="si" />
      <input type="hidden" name="torna" value={`${props.view.path}#${props.id}`} />
      <button type="submit" class="pz-plain-button">
        <Icon name="x" />
        {props.view.t('ui.video.revoke', { provider: props.provider })}
      </button>
    </form>
  </>
)

/** Our own poster: fields and the thread, from the same address as the page. */
const poster = raw(
  `<svg viewBox="0 0 640 320" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><g class="pz-video-fields">${[
    0, 1, 2, 3, 4, 5,
  ]
    .map((line) => `<path d="M-20 ${-20 + line * 42}l700 145"/>`)
    .join(
      '',
    )}${[0, 1, 2, 3, 4, 5, 6].map((line) => `<path d="M${30 + line * 100} -10l-70 340"/>`).join('')}</g><path class="pz-video-thread" d="M-20 138l700 145"/></svg>`,
)
