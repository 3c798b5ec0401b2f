import type { Database, OpenDatabase } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Post } from '#platform/mail.ts'
import type { Settings } from '#platform/settings.ts'

/** What accounts need to run. */
export interface AccountParts {
  readonly database: OpenDatabase
  readonly settings: Settings
  readonly post: Post
}

/** Prepares sign-in. */
export async function startAccounts(_parts: AccountParts): Promise<void> {}

/** Who the session cookie says, with roles and mandates as they are now; null for anybody else. */
export async function identify(
  _db: Database,
  _headers: Headers,
): Promise<{ readonly actor: Actor; readonly unread: number } | null> {
  return null
}
