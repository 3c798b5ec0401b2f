/** The names that phases get from a template are our own words; what a manager has called them stays as it is. */
import { english, italian } from '../../messages/index.ts'
import type { Language } from './language.ts'

const translated: ReadonlyMap<string, string> = new Map(
  Object.entries(italian.ui.phases.names).map(([kind, name]) => [
    name,
    new Map(Object.entries(english.ui.phases.names)).get(kind) ?? name,
  ]),
)

/** "Condivisione" is said "Sharing" to who reads in English. */
export const phaseName = (language: Language, title: string): string =>
  language === 'it' ? title : (translated.get(title) ?? title)
