/** Where the pages of a pact's life stand. */
import { addresses } from '#ui/addresses.ts'
import type { IdentityPurpose } from '../rules/identity.ts'
import type { LifeForm } from './lifeForm.ts'
import { type FormName, formSlugs } from './lifeForms.ts'

/** "/patti/3/testo". */
export const pageOfPact = (pact: number, page: string): string => `${addresses.pacts}/${pact}/${page}`

/** "/patti/3/identita?per=sign". */
export const identityAddress = (pact: number, purpose: IdentityPurpose): string =>
  `${pageOfPact(pact, 'identita')}?per=${purpose}`

/** "/patti/sportello/12", of a body. */
export const counterAddress = (body: number): string => `${addresses.pacts}/sportello/${body}`

/** Where a small form comes from. */
export const homeOf = (pact: number, { home }: Pick<LifeForm, 'home'>): string =>
  home === 'patto' ? `${addresses.pacts}/${pact}` : pageOfPact(pact, home)

/** "/patti/3/cura/impegno/7". */
export const formAddress = (pact: number, name: FormName, item?: number): string =>
  pageOfPact(pact, `cura/${formSlugs[name]}${item === undefined ? '' : `/${item}`}`)
