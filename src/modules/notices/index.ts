/** The face of the module: pages for app.ts, and what other modules may use. */
export { startFollowing, stopFollowing } from './commands/following.ts'
export { chooseFrequency } from './commands/settings.ts'
export { FollowLink } from './followLink.tsx'
export { followPages } from './followPages.tsx'
export { startMailing } from './mail/mailing.ts'
export { pages } from './pages.tsx'
export { readersFor } from './reader.ts'
