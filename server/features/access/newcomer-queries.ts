import type { Database, Tx } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import { personByEmail } from './queries.ts';

export { personByEmail } from './queries.ts';

/** Makes a person without an account, unless somebody has the address by now. */
export async function recordNewcomer(
  tx: Tx,
  vendor: string,
  person: { id: string; email: string; name: string; locale: string; at: Date },
): Promise<{ person: string; fresh: boolean }> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('person')
    .values({
      vendor_id: vendor,
      person_id: person.id,
      name: person.name,
      email: person.email,
      locale: person.locale,
      created_at: person.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows > 0n) return { person: person.id, fresh: true };
  const known = await personByEmail(tx, vendor, person.email);
  if (!known) throw new Error('an address was taken, and nobody has it');
  return { person: known.person_id, fresh: false };
}

/** What a link to open a record has to know of its person. */
export async function newcomer(db: Database, vendor: string, person: string) {
  if (!isUuid(person)) return undefined;
  return db
    .selectFrom('person')
    .select(['person_id', 'name', 'email', 'account_id', 'created_at'])
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .executeTakeFirst();
}

/** Gives a person their account; false where they have one by now. */
export async function linkAccount(
  tx: Tx,
  vendor: string,
  { person, account }: { person: string; account: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ account_id: account })
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .where('account_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
