/** An invented budget as a .pb file: the same for the same numbers. */

/** Projects differ in popularity as real ones do; voters approve one to eight of them. */
export function inventPabulib(voters: number, projects: number): string {
  const chance = chanceFrom(20_261_122)
  const budget = voters * 60
  const lines = [
    'META',
    'key;value',
    'description;Invented',
    `num_projects;${projects}`,
    `num_votes;${voters}`,
  ]
  lines.push(`budget;${budget}`, 'vote_type;approval', 'PROJECTS', 'project_id;cost;name')
  for (let project = 1; project <= projects; project += 1) {
    const cost = Math.round((budget / projects) * (0.2 + 4 * chance() * chance()))
    lines.push(`${project};${cost};Project ${project}`)
  }
  lines.push('VOTES', 'voter_id;vote')
  for (let voter = 1; voter <= voters; voter += 1) {
    const approved = new Set<number>()
    const wanted = 1 + Math.floor(8 * chance())
    while (approved.size < wanted) approved.add(1 + Math.floor(projects * chance() ** 2.2))
    lines.push(`${voter};${[...approved].join()}`)
  }
  return lines.join('\n')
}

/** Mulberry32, a small generator of even chances. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
