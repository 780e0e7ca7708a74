'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@/messages/format';
import type { Names, Option, Words } from './types';

/** What every field of the calculator is labelled with. */
export type Setting = {
  words: Words;
  names: Names;
  locale: Locale;
  zone: string;
  places: Option[];
};

const Current = createContext<Setting | null>(null);

export function SettingOf({ setting, children }: { setting: Setting; children: ReactNode }) {
  return <Current value={setting}>{children}</Current>;
}

export function useSetting(): Setting {
  const setting = useContext(Current);
  if (setting === null) throw new Error('a field of the calculator stands inside SettingOf');
  return setting;
}
