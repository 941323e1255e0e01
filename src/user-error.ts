/** What went wrong, as an identifier that a caller can act on and a translation can be keyed by. */
export type UserErrorCode =
  | 'article-exists'
  | 'article-unknown'
  | 'article-unreadable'
  | 'configuration'
  | 'discord'
  | 'knowledge-missing'
  | 'knowledge-unwritable'
  | 'library-full'
  | 'link-refused'
  | 'link-unreadable'
  | 'not-allowed'
  | 'question-empty'
  | 'settings-invalid'
  | 'source-exists'
  | 'store'
  | 'usage';

/**
 * A failure that a person can do something about. Its message is one readable line, fit to be shown
 * as it is; whoever catches one shows the message and never the stack.
 */
export class UserError extends Error {
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
