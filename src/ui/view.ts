/** What every page knows about the one who looks: language, words, clock, and who they are, but no right. */
import type { Language, Say } from './words.ts'

export interface MenuItem {
  readonly section: string
  readonly href: string
  readonly label: string
}

export interface View {
  readonly language: Language
  readonly t: Say
  /** The database's clock when the request came. */
  readonly now: Date
  /** Path and query of this page: the language switch and sign-in come back here. */
  readonly path: string
  /** Where the site is, for what leaves the screen: `https://partecipa.example.it`. */
  readonly origin: string
  readonly menu: readonly MenuItem[]
  /** Region and union shown in the slim band; a fresh installation has none. */
  readonly owner: string
  readonly tagline: string
  readonly signedIn: { readonly name: string; readonly unread: number; readonly isStaff: boolean } | null
  readonly isDemo: boolean
  /** External hosts the reader has allowed for 180 days. */
  readonly consents: readonly string[]
  /** Names of built files by their plain name: `style.css` -> `/risorse/style-3f2a.css`. */
  readonly asset: (name: string) => string
  /** A sentence for the reader about what just happened, shown once on the next page. */
  readonly said: string | null
}

/** What people write is in Italian: its `lang` on a page in another language, nothing on an Italian one. */
export const contentLanguage = ({ language }: Pick<View, 'language'>): Language | undefined =>
  language === 'it' ? undefined : 'it'
