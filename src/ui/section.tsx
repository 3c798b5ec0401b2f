/** Pieces a page is put together from: sections, bands, columns. */
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import type { Language } from './language.ts'

interface SectionProps {
  readonly id?: string | undefined
  /** The h2; absent only when the content brings its own. */
  readonly title?: string | undefined
  /** The h2 is there for screen readers only: a list of cards without a visible title. */
  readonly isTitleHidden?: boolean | undefined
  /** A sentence under the title. */
  readonly intro?: string | undefined
  /** A quiet sentence at the right of the title. */
  readonly note?: string | undefined
  /** A link at the right of the title: "Scarica in CSV". */
  readonly link?:
    | { readonly href: string; readonly label: string; readonly icon?: IconName | undefined }
    | undefined
  /** 2 px of ink under the title. */
  readonly ruled?: boolean | undefined
  /** Whole width on the quiet `nebbia` ground. */
  readonly band?: boolean | undefined
  readonly children?: Child
}

export const Section = (props: SectionProps) => (
  <section
    id={props.id}
    class={props.band ? 'pz-section pz-band' : 'pz-section'}
    aria-labelledby={props.id && props.title ? `${props.id}-title` : undefined}
  >
    <div class="pz-wrap">
      {props.title && (
        <div class={headClass(props)}>
          <h2 id={props.id && `${props.id}-title`}>{props.title}</h2>
          {props.note && <p class="pz-section-note">{props.note}</p>}
          {props.link && (
            <a class="pz-go" href={props.link.href}>
              {props.link.icon && <Icon name={props.link.icon} />}
              {props.link.label}
              {!props.link.icon && <Icon name="arrow-right" />}
            </a>
          )}
        </div>
      )}
      {props.intro && <p class="pz-section-intro">{props.intro}</p>}
      {props.children}
    </div>
  </section>
)

function headClass(props: SectionProps): string {
  if (props.isTitleHidden) return 'visually-hidden'
  return props.ruled ? 'pz-section-head pz-ruled' : 'pz-section-head'
}

interface HeadingProps {
  readonly title: string
  /** A quiet word at the right: today's date. */
  readonly note?: string | undefined
}

/** An h2 with 2 px of ink below, inside a column. */
export const RuledHeading = ({ title, note }: HeadingProps) => (
  <div class="pz-section-head pz-ruled">
    <h2>{title}</h2>
    {note && <p class="pz-quiet">{note}</p>}
  </div>
)

interface ColumnsProps {
  /** `reading`: 1.85 to 1, reading beside facts; `filters`: narrow filters beside a list; `equal`: two halves. */
  readonly kind: 'reading' | 'filters' | 'equal'
  readonly children?: Child
}

const columnClasses = {
  reading: 'pz-columns pz-columns-reading',
  filters: 'pz-columns pz-columns-filters',
  equal: 'pz-columns pz-columns-equal',
} as const

/** Two columns from 992 px, one below; give it exactly two children. */
export const Columns = ({ kind, children }: ColumnsProps) => <div class={columnClasses[kind]}>{children}</div>

interface GoLinkProps {
  readonly href: string
  readonly label: string
  /** Default: an arrow after the words; any other sign stands before them. */
  readonly icon?: IconName | undefined
}

/** A strong link with a sign: "Leggi tutti i 37 commenti ->". */
export const GoLink = ({ href, label, icon }: GoLinkProps) => (
  <a class="pz-go" href={href}>
    {icon && <Icon name={icon} />}
    {label}
    {!icon && <Icon name="arrow-right" />}
  </a>
)

interface ReadingProps {
  readonly text: string
  /** What people write is in Italian; texts of our own say the page's language. */
  readonly language?: Language | undefined
}

/** Text written by people, read at length: Lora, paragraphs at blank lines. Needs `<Page reading>`. */
export const Reading = ({ text, language = 'it' }: ReadingProps) => (
  <div class="pz-reading" lang={language}>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>{paragraph.trim()}</p>
      ))}
  </div>
)
