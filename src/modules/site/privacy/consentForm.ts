/** Reads the forms that speak of external contents: the one under a video, and the one of the preferences. */
import { type Typed, textOf, textsOf } from '#platform/web/forms.ts'

const providers = ['youtube'] as const

export type ConsentChoice =
  | { readonly kind: 'once'; readonly video: number }
  | { readonly kind: 'remember'; readonly providers: readonly string[] }
  | { readonly kind: 'revoke' }

/** The video is named by its figure, `/percorsi/1#video-12`: where the reader is and where they come back to. */
export function readConsentForm(typed: Typed): ConsentChoice {
  if (textOf(typed, 'revoca') !== '') return { kind: 'revoke' }
  const provider = providers.find((known) => known === textOf(typed, 'host'))
  if (provider) {
    if (textOf(typed, 'ricorda') === 'si') return { kind: 'remember', providers: [provider] }
    const figure = /#video-(\d{1,9})$/.exec(textOf(typed, 'torna'))
    return figure ? { kind: 'once', video: Number(figure[1]) } : { kind: 'revoke' }
  }
  const allowed = providers.filter((known) => textsOf(typed, known).includes('si'))
  return allowed.length > 0 ? { kind: 'remember', providers: allowed } : { kind: 'revoke' }
}
