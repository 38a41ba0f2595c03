/** The thread in which long computations are done; `platform/aside-thread.ts` starts it. */
import { checkText } from './features/programs/check-text.ts';
import { measureDraft } from './features/standing/draft-task.ts';
import { searchPlan } from './features/standing/plan-task.ts';
import { serveTasks } from './platform/aside-thread.ts';

serveTasks([checkText, measureDraft, searchPlan]);
