/** Whose votes may be published by name. Pure. */
import type { Ballot } from '../ballot.ts'

/** Organisations at a table answer to those they represent; what a person votes is nobody's business. */
export const isSecretEnough = ({ isSecret, electorate }: Pick<Ballot, 'isSecret' | 'electorate'>): boolean =>
  isSecret || electorate === 'table_members'
