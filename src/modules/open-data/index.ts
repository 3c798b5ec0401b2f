/** The face of the module: pages for app.ts, and what other modules may use. */
export { pages } from './pages.tsx'
