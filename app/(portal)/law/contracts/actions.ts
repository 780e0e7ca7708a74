'use server';

import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, texts } from '@/components/form/data';
import { amendContract, endContract, writeContract } from '@/server/contract/commands';
import { act } from '@/server/request';
import { figure, lines, version } from './sent';

const NOUN = 'contract';

const termsOf = (data: FormData) => {
  const one = (name: string) => text(data, `terms.${name}`);
  const orNull = (name: string) => textOrNull(data, `terms.${name}`);
  return {
    customer: one('customer'),
    title: one('title'),
    clause: one('clause'),
    quotation: orNull('quotation'),
    document: orNull('document'),
    recipient: one('recipient'),
    addressee: orNull('addressee'),
    channel: orNull('channel'),
    startsAt: one('startsAt'),
    counting: one('counting'),
    period: figure(one('period')),
    standard: orNull('standard'),
    place: one('place'),
    timeZone: one('timeZone'),
    data: one('data'),
    role: orNull('role'),
    causes: texts(data, 'terms.causes'),
    categories: texts(data, 'terms.categories'),
    residences: one('residences')
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    atLeast: figure(one('atLeast')),
    question: orNull('question'),
    organisation: orNull('organisation'),
    contents: lines(one('contents')),
  };
};

const force = (data: FormData) => ({ from: text(data, 'from'), knownAt: text(data, 'knownAt') });

export async function write(data: FormData): Promise<FormAnswer> {
  const answer = await act(writeContract, { ...force(data), terms: termsOf(data) }, NOUN);
  return answer.ok ? { ok: true, to: `/law/contracts/${answer.value.contract}`, said: null } : answer;
}

export async function amend(data: FormData): Promise<FormAnswer> {
  const contract = text(data, 'contract');
  const input = { contract, version: version(data), ...force(data), reason: text(data, 'reason'), terms: termsOf(data) };
  const answer = await act(amendContract, input, NOUN);
  return answer.ok ? { ok: true, to: `/law/contracts/${contract}`, said: null } : answer;
}

export async function end(data: FormData): Promise<FormAnswer> {
  const contract = text(data, 'contract');
  const answer = await act(endContract, { contract, version: version(data), ...force(data), reason: text(data, 'reason') }, NOUN);
  return answer.ok ? { ok: true, to: `/law/contracts/${contract}`, said: null } : answer;
}
