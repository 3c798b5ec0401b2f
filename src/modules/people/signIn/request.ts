import type { Language } from '#ui/words.ts'

/** What somebody who asked for a code will need when they come back with it, maybe on another device. */
export interface SignInRequest {
  readonly token: string
  readonly email: string
  readonly returnTo: string
  readonly language: Language
}
