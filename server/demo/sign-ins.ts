/** The password of every demo sign-in; published, and so only for a demo on this machine. */
export const demoPassword = 'guildmark-demo';

/** What a demo sign-in is there to show. */
export type SignInRole =
  | 'administrator'
  | 'program-manager'
  | 'content-developer'
  | 'certification-administrator'
  | 'partner-manager'
  | 'partner-administrator'
  | 'candidate-ready'
  | 'candidate-fresh';

/** Who can sign in to the demo world, by the key of the person. */
export const signIns: Record<SignInRole, string> = {
  administrator: 'ingrid',
  'program-manager': 'paulo',
  'content-developer': 'greta',
  'certification-administrator': 'samuel',
  'partner-manager': 'elif',
  'partner-administrator': 'valentina',
  'candidate-ready': 'maya',
  'candidate-fresh': 'alex',
};
