/** The whole HTML document around a page. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addresses } from './addresses.ts'
import { longDate } from './dates.ts'
import { Icon } from './icons.tsx'
import { languages } from './language.ts'
import { canonicalAddress, pageWith } from './pageAddress.ts'
import { PageFooter } from './pageFooter.tsx'
import { PageHeader } from './pageHeader.tsx'
import { ReceiptCodes } from './receiptCodes.tsx'
import type { View } from './view.ts'

/** A page above this one. */
export interface Crumb {
  readonly href: string
  readonly label: string
}

export interface PageProps {
  readonly view: View
  /** Without the name of the site: it is added. */
  readonly title: string
  /** One sentence for search engines and shared links. */
  readonly description?: string | undefined
  /** `section` of the menu item that is current. */
  readonly section?: string | undefined
  /** Pages above this one; "Inizio" comes first and this page's name last by themselves. Absent: no breadcrumb. */
  readonly breadcrumb?: readonly Crumb[] | undefined
  /** This page's name in the breadcrumb, when the title is long. */
  readonly crumb?: string | undefined
  /** The 4 px thread runs down the gutter: only with a `<Thread>` or a `<RoadMap>` on the page. */
  readonly thread?: boolean | undefined
  /** Loads Lora, for what is read at length (`pz-reading`). */
  readonly reading?: boolean | undefined
  /** Names of `src/islands/*.ts` this page needs, without ending. */
  readonly islands?: readonly string[] | undefined
  /** Address of the server-sent events of a live page. */
  readonly live?: string | undefined
  /** Sign-in pages: one narrow column, no menu band, no page rating. */
  readonly plain?: boolean | undefined
  /** The page may be drawn again over itself without losing anything: Turbo then morphs and keeps the scroll. */
  readonly refreshSafe?: boolean | undefined
  /** A form on the page was refused: the title then begins with "Errore:". */
  readonly hasErrors?: boolean | undefined
  /** The page opens `frame-src` or changes consents: Turbo must load it whole. */
  readonly withoutTurbo?: boolean | undefined
  /** Feeds and data twins of this page. */
  readonly feeds?:
    | readonly { readonly href: string; readonly type: string; readonly title: string }[]
    | undefined
  readonly isHidden?: boolean | undefined
  readonly children?: Child
}

export const Page = (props: PageProps) => {
  const { view, title } = props
  const { t, asset } = view
  const name = t('ui.site.name')
  const isHome = view.path.split('?')[0] === addresses.home
  const whole = isHome ? `${name}: ${title}` : `${title} - ${name}`
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={view.language} prefix="og: https://ogp.me/ns#">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{props.hasErrors ? t('ui.site.errorTitle', { title: whole }) : whole}</title>
          {props.description && <meta name="description" content={props.description} />}
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin=""
            href={asset('titillium-400.woff2')}
          />
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin=""
            href={asset('titillium-600.woff2')}
          />
          <link rel="stylesheet" href={asset('style.css')} data-turbo-track="reload" />
          {props.reading && (
            <link rel="preload" as="font" type="font/woff2" crossorigin="" href={asset('lora-400.woff2')} />
          )}
          {props.reading && <link rel="stylesheet" href={asset('reading.css')} />}
          <link rel="icon" type="image/svg+xml" href={asset('favicon.svg')} />
          <link rel="canonical" href={canonicalAddress(view.path)} />
          {languages.map((language) => (
            <link rel="alternate" hreflang={language} href={pageWith(view.path, 'lingua', language)} />
          ))}
          {props.feeds?.map((feed) => (
            <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
          ))}
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#062E2E" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#081112" />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={name} />
          <meta property="og:title" content={title} />
          {props.description && <meta property="og:description" content={props.description} />}
          <meta property="og:locale" content={t('ui.site.locale')} />
          {props.isHidden && <meta name="robots" content="noindex" />}
          <meta name="turbo-prefetch" content="false" />
          {view.signedIn && <meta name="turbo-cache-control" content="no-cache" />}
          {props.refreshSafe && <meta name="turbo-refresh-method" content="morph" />}
          {props.refreshSafe && <meta name="turbo-refresh-scroll" content="preserve" />}
          {props.withoutTurbo && <meta name="turbo-visit-control" content="reload" />}
          <script type="module" async fetchpriority="low" src={asset('turbo.js')} data-turbo-track="reload" />
          {props.islands?.map((island) => (
            <script type="module" async src={asset(`${island}.js`)} />
          ))}
        </head>
        <body class={bodyClass(props)} data-turbo={props.withoutTurbo ? 'false' : undefined}>
          {patterns}
          <PageHeader view={view} section={props.section} plain={props.plain} />
          {props.live && <turbo-stream-source src={props.live} />}
          <main id="main-content" class="pz-main" tabindex={-1}>
            {props.breadcrumb && (
              <Breadcrumb view={view} above={props.breadcrumb} here={props.crumb ?? title} />
            )}
            {view.said && (
              <div class="pz-wrap">
                <p class="pz-said" role="status">
                  <Icon name="tick" />
                  <span>
                    <ReceiptCodes text={view.said} />
                  </span>
                </p>
              </div>
            )}
            {props.children}
          </main>
          <p class="pz-printed">
            {t('ui.site.printed', {
              address: view.origin + canonicalAddress(view.path),
              date: longDate(view.language, view.now),
            })}
          </p>
          <PageFooter view={view} plain={props.plain} />
          <KeptForm view={view} />
        </body>
      </html>
    </>
  )
}

/** What `everyPage/keptForms.ts` puts above a form whose words it brings back. */
const KeptForm = ({ view }: { view: View }) => (
  <template id="kept-form">
    <p class="pz-said" role="status">
      <span>
        {view.t('ui.form.kept')}{' '}
        <button type="button" class="pz-plain-button">
          {view.t('ui.form.keptAway')}
        </button>
      </span>
    </p>
  </template>
)

/** Hatching for every chart of the page: holes, remainders, counts in presence. */
const patterns = raw(
  '<svg class="pz-patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="pz-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><path d="M1.500 0v6" stroke="var(--pz-fiume)" stroke-width="2.500"/></pattern></defs></svg>',
)

function bodyClass(props: PageProps): string {
  if (props.plain) return 'pz-body pz-body-plain'
  return props.thread ? 'pz-body pz-body-thread' : 'pz-body'
}

interface BreadcrumbProps {
  readonly view: View
  readonly above: readonly Crumb[]
  readonly here: string
}

const Breadcrumb = ({ view, above, here }: BreadcrumbProps) => (
  <nav class="pz-wrap pz-breadcrumb" aria-label={view.t('ui.site.breadcrumb')}>
    <ol class="breadcrumb">
      <li class="breadcrumb-item">
        <a href={addresses.home}>{view.t('ui.site.home')}</a>
      </li>
      {above.map((crumb) => (
        <li class="breadcrumb-item">
          <a href={crumb.href}>{crumb.label}</a>
        </li>
      ))}
      <li class="breadcrumb-item active" aria-current="page">
        {here}
      </li>
    </ol>
  </nav>
)
