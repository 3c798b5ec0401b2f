/** Whether it is public how many voted by which channel. Pure. */
import { type ChannelVotes, fewestForSingleBallots } from '../counting/index.ts'

/**
 * A channel in which few voted shows who: somebody seen at the paper desk, with the total of paper beside. Where all
 * voted by the same channel it says no more than the total. `votes` are those counted, `turnout` those who voted.
 */
export function mayShowChannels(turnout: ChannelVotes, votes: ChannelVotes): boolean {
  const isUsed = (channel: keyof ChannelVotes) => turnout[channel] > 0 || votes[channel] > 0
  const hidesSingles = (channel: keyof ChannelVotes) =>
    Math.min(turnout[channel], votes[channel]) >= fewestForSingleBallots
  const used = (['online', 'paper'] as const).filter(isUsed)
  return used.length < 2 || used.every(hidesSingles)
}
