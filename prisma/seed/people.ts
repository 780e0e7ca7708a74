import type { Role } from '@/domain/policy';

export type SeedPerson = {
  role: Role | 'administrator';
  email: string;
  name: string;
  nameLocal: string;
};

/** The people of the demonstration, all of them invented. */
export const PEOPLE: readonly SeedPerson[] = [
  { role: 'lead', email: 'lead@demo.example', name: 'Han Ji-woo', nameLocal: '한지우' },
  { role: 'responder', email: 'responder@demo.example', name: 'Ryu Ha-na', nameLocal: '류하나' },
  { role: 'legal-counsel', email: 'legal-counsel@demo.example', name: 'Oh Se-rin', nameLocal: '오세린' },
  { role: 'privacy-officer', email: 'privacy-officer@demo.example', name: 'Baek Do-hyun', nameLocal: '백도현' },
  { role: 'hr-partner', email: 'hr-partner@demo.example', name: 'Nam Gi-chan', nameLocal: '남기찬' },
  { role: 'executive', email: 'executive@demo.example', name: 'Seo Mi-rae', nameLocal: '서미래' },
  { role: 'auditor', email: 'auditor@demo.example', name: 'Yang Seo-jun', nameLocal: '양서준' },
  { role: 'administrator', email: 'administrator@demo.example', name: 'Moon Ye-sol', nameLocal: '문예솔' },
];
