/** How a subject stood to the organisation at the time of the act. Words: people.json `relationship.<word>`. */
export const RELATIONSHIPS = [
  'employee',
  'former-employee',
  'contractor',
  'former-contractor',
  'processor-staff',
  'partner',
  'other',
  'not-known',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Why a subject's identity is looked at: closed words, because the record keeps them. Words: people.json `unmask.reason.<word>`. */
export const UNMASK_REASONS = [
  'revoke-access',
  'interview',
  'employment',
  'legal-advice',
  'authority',
  'safety',
  'check-identity',
] as const;

/** How long an unmasking lasts for who asked, in minutes. */
export const UNMASK_MINUTES = 15;
