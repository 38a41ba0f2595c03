import type { Program } from '@guildmark/engine';
import type { Credentials } from './features/credentials/credentials.ts';
import type { Installation } from './installation.ts';
import { aboutReplacement } from './notice-of-replacement.ts';
import { letterOf } from './notices.ts';
import { addressFault, type Mail } from './platform/mail.ts';
import type { Actor } from './platform/operation.ts';

/** Letters that one job sends: few enough that a process which is stopped ends them first. */
const lettersAtOnce = 20;

interface Parts {
  actor: Actor;
  credentials: Credentials;
  installation: Installation;
  programText: (program: string) => Promise<Program | null>;
  mail: Mail;
}

/**
 * Sends some letters of campaigns under way; answers whether there may be more. An address that is refused holds up no
 * other; where the mail server cannot be reached, the letter is free again and the error is thrown.
 */
export async function sendCampaignLetters(parts: Parts): Promise<boolean> {
  for (let sent = 0; sent < lettersAtOnce; sent += 1) if (!(await sendNext(parts))) return false;
  return true;
}

/** Sends the next letter; false where there is none. */
async function sendNext({ actor, credentials, installation, programText, mail }: Parts) {
  const next = await credentials.claimLetter(actor);
  if (!next) return false;
  try {
    const program = await programText(next.program);
    if (!program) throw new Error(`program ${next.program} is not in force`);
    const draft = aboutReplacement(program, next.held);
    await mail.send(letterOf(installation, draft, next, `${next.campaign}-${next.person}`));
  } catch (error) {
    const fault = addressFault(error);
    if (fault === null) {
      await credentials.releaseLetter(actor, next);
      throw error;
    }
    // One that is refused for now is taken on again once its claim is stale.
    if (fault.forGood) await credentials.recordRefused(actor, next, fault.because);
    return true;
  }
  await credentials.recordSent(actor, next);
  return true;
}
