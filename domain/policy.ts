/**
 * Who may do what. Roles are per case; administrator is per portal and gives no case. A person without a live role in a
 * case (never assigned, ended, walled off, its subject) gets "not found" from whatever asks: that is not decided here but by
 * the rows the database shows, so that an unknown and a refused reference take one path.
 */
export const ROLES = ['lead', 'responder', 'legal-counsel', 'privacy-officer', 'hr-partner', 'executive', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

const everyone = ROLES;
const working = ['lead', 'responder', 'legal-counsel', 'privacy-officer', 'hr-partner'] as const;
const legal = ['lead', 'legal-counsel', 'privacy-officer'] as const;

/** The role table: for each permission in a case, the roles that have it. */
export const CASE_PERMISSIONS = {
  'incident.read': everyone,
  'incident.change': legal,
  'incident.close': ['lead'],
  'people.read': everyone,
  'people.change': ['lead'],
  'subject.record': ['lead', 'hr-partner'],
  'subject.unmask': ['lead', 'hr-partner', 'legal-counsel'],
  'signal.read': working,
  'signal.record': working,
  'determination.read': working,
  'determination.record': ['lead', 'responder', 'legal-counsel', 'privacy-officer'],
  'scope.read': [...working, 'executive'],
  'scope.revise': ['lead', 'responder', 'privacy-officer'],
  'obligation.read': everyone,
  'filing.read': ['lead', 'responder', 'legal-counsel', 'privacy-officer', 'executive'],
  'filing.draft': legal,
  'filing.approve': legal,
  'filing.file': legal,
  'decision.read': [...working, 'executive'],
  'decision.take': [...legal, 'executive'],
  'task.read': working,
  'task.change': working,
  'task.verify': working,
  'note.read': working,
  'note.record': working,
  'privileged.read': ['lead', 'legal-counsel'],
  'file.read': [...working, 'auditor'],
  'file.store': working,
  'report.read': [...legal, 'executive', 'auditor'],
  'report.issue': [...legal, 'executive'],
  'exposure.read': [...legal, 'executive'],
  'record.read': [...legal, 'auditor'],
  'count.read': [...working, 'executive'],
  'count.run': ['lead', 'responder', 'privacy-officer'],
  'source.keep': ['lead', 'responder', 'legal-counsel', 'privacy-officer'],
  'count.look-up': ['lead', 'responder', 'privacy-officer'],
  'count.disclose': legal,
  'count.destroy-key': ['lead'],
} as const satisfies Record<string, readonly Role[]>;

/** What any person who is signed in may do, an administrator, the worker, and anyone at the door. */
export const PORTAL_PERMISSIONS = ['portal.use', 'portal.administer', 'contract.write', 'portal.job', 'portal.door'] as const;

export type CasePermission = keyof typeof CASE_PERMISSIONS;
export type PortalPermission = (typeof PORTAL_PERMISSIONS)[number];
export type Permission = CasePermission | PortalPermission;

export type Actor =
  /** `counsel`: named by an administrator to write the contracts of the organisation. Gives no case. */
  | { readonly kind: 'person'; readonly id: string; readonly administrator: boolean; readonly counsel?: boolean }
  | { readonly kind: 'system'; readonly job: string }
  | { readonly kind: 'nobody' };

/** The live role in the case asked about; null where there is none or no case is asked about. */
export type Relation = { readonly role: Role } | null;

export type Decision = 'allowed' | 'not-allowed' | 'not-found';

export function isCasePermission(permission: Permission): permission is CasePermission {
  return permission in CASE_PERMISSIONS;
}

/** Decides one permission. A case permission without a live role is not found, whatever the reason. */
export function decide(permission: Permission, actor: Actor, relation: Relation): Decision {
  if (isCasePermission(permission)) {
    if (actor.kind === 'system') return 'allowed';
    if (relation === null || actor.kind !== 'person') return 'not-found';
    const roles: readonly Role[] = CASE_PERMISSIONS[permission];
    return roles.includes(relation.role) ? 'allowed' : 'not-allowed';
  }
  switch (permission) {
    case 'portal.door':
      return 'allowed';
    case 'portal.use':
      return actor.kind === 'person' ? 'allowed' : 'not-found';
    case 'portal.administer':
      return actor.kind === 'person' && actor.administrator ? 'allowed' : 'not-found';
    case 'contract.write':
      return actor.kind !== 'person' ? 'not-found' : actor.counsel ? 'allowed' : 'not-allowed';
    case 'portal.job':
      return actor.kind === 'system' ? 'allowed' : 'not-found';
  }
}

/** Whether a role has a permission: for showing or hiding a control. The gate decides again. */
export function may(role: Role, permission: CasePermission): boolean {
  const roles: readonly Role[] = CASE_PERMISSIONS[permission];
  return roles.includes(role);
}
