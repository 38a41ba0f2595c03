import type { Plan } from '@guildmark/engine';

/** The day by which a plan goes: that of the question, or the one from which its version applies. */
export const dayOfPlan = ({ on, appliesFrom }: Plan): number => Math.max(on, appliesFrom ?? on);

/** What is said of a version: the code of its sentence, and from when on it applies. */
interface Said {
  code: string;
  version: string;
  at: number;
}

/** What there is to say of versions: by which a plan goes that does not apply yet, and its worth under later ones. */
export function versionsOf(plan: Plan): Said[] {
  const { version, appliesFrom, keeps, coming, actions, unpriced, reached } = plan;
  const isIdle = actions.length + unpriced.length === 0;
  const worth = ({ holds, anyway }: Plan['coming'][number]) =>
    isIdle ? (holds ? 'reached' : 'missed') : anyway ? 'anyway' : holds ? 'holds' : 'short';
  const own = { code: `version.${reached ? 'reached' : keeps ? 'keeps' : 'by'}`, version };
  return [
    ...(appliesFrom === null ? [] : [{ ...own, at: appliesFrom }]),
    ...coming.map((each) => ({
      code: `version.${worth(each)}`,
      version: each.version,
      at: each.at,
    })),
  ];
}
