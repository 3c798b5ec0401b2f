export interface PostRoute {
  /** Staff need a role there, owners a thing of their own, people an account; anyone may be a stranger. */
  readonly who: 'staff' | 'owner' | 'person' | 'anyone'
  /** Where no page of the demo offers the form; names in capitals stand for things that the test makes. */
  readonly example?: string
  /** Besides what the offered form holds. */
  readonly fields?: Readonly<Record<string, string>>
}

export const reasons = 'Una frase abbastanza lunga da valere come motivo di quello che si chiede.'
export const staff: PostRoute = { who: 'staff' }
export const owner: PostRoute = { who: 'owner' }
export const person: PostRoute = { who: 'person' }
export const anyone: PostRoute = { who: 'anyone' }
