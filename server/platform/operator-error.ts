/**
 * Something the person who runs Guildmark has to mend: shown without a stack.
 * `remedy` says what to do; `where` names the file, variable or address it is about.
 */
export class OperatorError extends Error {
  readonly where: string;
  readonly remedy: string;

  constructor(what: string, where: string, remedy: string) {
    super(what);
    this.name = 'OperatorError';
    this.where = where;
    this.remedy = remedy;
  }
}
