import type { Arguments } from '../arguments.ts';
import type { Candidate } from '../find-triggers.ts';
import type { Parties } from '../participants.ts';

/**
 * Types that only the parties tell: drills are cooperation where two take part or they are called joint, else one
 * state shows its arms; and troops that set out are a deployment, where a minister would be on a visit.
 */
export function retype(candidate: Candidate, parties: Parties, args: Arguments): Candidate {
  if (candidate.kind === 'drill') {
    const joint = parties.participants.length >= 2 || candidate.attended || isJoint(candidate, args);
    return { ...candidate, type: joint ? 'COOPERATE' : 'MOBILIZE', mode: joint ? 'joint-drill' : 'troops' };
  }
  if (parties.forces && (candidate.kind === 'departure' || candidate.kind === 'arrival')) {
    return { ...candidate, type: 'MOBILIZE', mode: 'troops', kind: 'deployment', tier: 'B' };
  }
  return candidate;
}

function isJoint({ clause, endToken }: Candidate, args: Arguments): boolean {
  const end = Math.min(args.clauses.list[clause]!.endToken, endToken + 6);
  for (let i = endToken - 1; i < end; i++) if (args.clauses.words[i]!.classes.has('joint')) return true;
  return false;
}
