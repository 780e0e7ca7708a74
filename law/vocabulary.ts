// The closed vocabularies of the facts. Forms, messages and the validator all read these lists; the order is that of the contract.

/** When things happened or were known; words that sound alike differ (signal, detected, aware). */
export const moments = [
  'firstAccess',
  'lastAccess',
  'signal',
  'detected',
  'suspected',
  'believed',
  'aware',
  'discovered',
  'determined',
  'confirmed',
  'assessedNotifiable',
  'classifiedMajor',
  'materialityDetermined',
  'newInformation',
  'contained',
  'extortionPaid',
  'correctiveMeasureAvailable',
  'handlingEnded',
] as const;
export type Moment = (typeof moments)[number];

/** Whether personal data were compromised. */
export const personalDataStates = ['confirmed', 'suspected', 'none'] as const;
export type PersonalData = (typeof personalDataStates)[number];

/** What happened to the data. */
export const kinds = ['confidentiality', 'integrity', 'availability'] as const;
export type Kind = (typeof kinds)[number];

/** How it happened. */
export const causes = [
  'intrusion',
  'credential-misuse',
  'privilege-misuse',
  'malware',
  'ransomware',
  'phishing',
  'theft',
  'loss',
  'misdelivery',
  'publication',
  'misconfiguration',
  'disposal',
  'failure',
  'other',
] as const;
export type Cause = (typeof causes)[number];

/** Who did it. */
export const actors = ['employee', 'former-employee', 'contractor', 'processor-staff', 'partner', 'outsider'] as const;
export type Actor = (typeof actors)[number];

/** Where the access came from. */
export const accessFromValues = ['inside', 'outside'] as const;
export type AccessFrom = (typeof accessFromValues)[number];

/** Findings about the incident that are true, false or not known. */
export const incidentFlags = [
  'improperPurpose',
  'goodFaith',
  'withinOrganisation',
  'peopleIdentified',
  'significant',
  'major',
  'severe',
  'material',
  'materialHarm',
  'coreFunctionDisrupted',
  'exploitedVulnerability',
  'ransomware',
] as const;
export type IncidentFlag = (typeof incidentFlags)[number];

/** Risk to the rights and freedoms of people, as assessed. */
export const riskLevels = ['unlikely', 'risk', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Assessments that are true, false or not known. */
export const riskFlags = ['seriousHarm', 'misuseLikely', 'propertyDamage'] as const;
export type RiskFlag = (typeof riskFlags)[number];

/** Facts that lift or lower duties. */
export const safeguardFlags = ['encrypted', 'keySafe', 'backup', 'recovered', 'riskRemoved'] as const;
export type SafeguardFlag = (typeof safeguardFlags)[number];

/** Role of an entity in respect of the data. */
export const roles = ['controller', 'processor'] as const;
export type Role = (typeof roles)[number];

/** Legal status that brings a sector law into play. */
export const regulatedAs = [
  'telecom-provider',
  'online-service-provider',
  'digital-economy-business',
  'credit-institution',
  'payment-institution',
  'e-money-institution',
  'insurer',
  'investment-firm',
  'asset-manager',
  'central-counterparty',
  'trading-venue',
  'financial-institution',
  'credit-information-company',
  'apra-regulated',
  'fca-authorised',
  'dora-financial-entity',
  'nis2-essential',
  'nis2-important',
  'trust-service-provider',
  'qualified-trust-service-provider',
  'product-manufacturer',
  'eu-institution',
  'law-enforcement-authority',
  'nis-operator',
  'critical-infrastructure',
  'state-organ',
  'public-body',
  'listed-database',
  'small-agent',
  'ransom-reporting-entity',
  'difc-entity',
  'adgm-entity',
  'sec-registrant',
  'reg-sp-institution',
  'hipaa-covered-entity',
  'hipaa-business-associate',
  'phr-vendor',
  'ftc-financial-institution',
  'nydfs-covered-entity',
  'us-banking-organization',
  'us-bank-service-provider',
  'us-credit-union',
  'dod-contractor',
  'tsa-operator',
  'federal-health-contractor',
  'federal-tax-agency',
  'ca-health-facility',
  'insurance-licensee',
] as const;
export type RegulatedAs = (typeof regulatedAs)[number];

/** Categories of data. */
export const categories = [
  'name',
  'email',
  'phone',
  'postal-address',
  'date-of-birth',
  'gender',
  'photo',
  'signature',
  'national-id',
  'tax-id',
  'passport',
  'driving-licence',
  'credentials',
  'password-hash',
  'payment-card',
  'bank-account',
  'financial',
  'credit-history',
  'health',
  'health-insurance',
  'biometric',
  'genetic',
  'ethnic-origin',
  'political-opinion',
  'belief',
  'union-membership',
  'sex-life',
  'criminal-record',
  'location',
  'communications',
  'traffic-data',
  'order-history',
  'entrance-code',
  'device-id',
  'online-activity',
  'employment',
  'education',
  'vehicle',
  'trade-secret',
] as const;
export type Category = (typeof categories)[number];
