/** The names of things in this module, as the database keeps them. */
export const ballotMethods = ['choose', 'budget', 'rank', 'points'] as const
export type BallotMethod = (typeof ballotMethods)[number]

export const ballotStates = ['draft', 'announced', 'open', 'closed', 'published', 'cancelled'] as const
export type BallotState = (typeof ballotStates)[number]

export const electorates = ['registered', 'residents', 'table_members', 'list'] as const
export type Electorate = (typeof electorates)[number]

export const ballotChannels = ['online', 'paper'] as const
export type BallotChannel = (typeof ballotChannels)[number]

/** Rules by method, as the command line of the package names them. `sum` adds the points up. */
export const rulesByMethod = {
  choose: ['av', 'sav', 'pav', 'seq-pav', 'seq-phragmen', 'equal-shares'],
  budget: ['equal-shares', 'greedy', 'phragmen'],
  rank: ['schulze', 'ranked-pairs', 'borda', 'copeland', 'minimax', 'irv', 'stv-scottish', 'stv-meek'],
  points: ['sum'],
} as const satisfies Record<BallotMethod, readonly string[]>

/** What a budget counts as the use of a project to its voters. */
export const ballotUtilities = ['cost', 'cardinality', 'points'] as const
export type BallotUtility = (typeof ballotUtilities)[number]

/** How Equal Shares spends what is left. */
export const budgetCompletions = ['none', 'greedy', 'add1', 'add1-greedy'] as const
export const committeeCompletions = ['seq-phragmen', 'av', 'increments'] as const
