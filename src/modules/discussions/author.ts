import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'

/** How the author is named in public: the group they speak for, or their own name. */
export const authorLabelOf = async (_tx: Tx, actor: Actor, groupId: number | undefined): Promise<string> =>
  actor.mandates.find((mandate) => mandate.groupId === groupId)?.groupName ?? actor.name
