'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import type demonstration from '@/messages/en/demonstration.json';
import { showAccounts } from './actions';

type Account = { role: string; name: string; nameLocal: string; email: string; password: string };
type Words = typeof demonstration;

/** The accounts, fetched by a press and kept only on this page. */
export function Accounts({ words, lost, local }: { words: Words; lost: string; local: boolean }) {
  const [accounts, setAccounts] = useState<Account[] | null>(null);
  const [said, setSaid] = useState('');
  const [pending, begin] = useTransition();
  const roles: Record<string, string> = words.role;

  function press() {
    begin(async () => {
      try {
        const answer = await showAccounts();
        if ('accounts' in answer) setAccounts(answer.accounts);
        else setSaid(answer.text ?? words.ready.gone);
      } catch {
        setSaid(lost);
      }
    });
  }

  if (accounts === null) {
    return (
      <>
        <p className="soft measure">{words.ready.text}</p>
        {said ? (
          <p className="said" role="alert">
            {said}
          </p>
        ) : null}
        <div className="acts">
          <Button kind="do" onClick={press} aria-busy={pending}>
            {words.ready.submit}
          </Button>
        </div>
      </>
    );
  }
  const columns = [words.accounts.role, words.accounts.name, words.accounts.email, words.accounts.password].map((label) => ({ label }));
  return (
    <>
      <p className="said" role="status">
        {words.accounts.keep}
      </p>
      <Table caption={words.accounts.caption} columns={columns} className="rows">
        <tbody>
          {accounts.map((account) => (
            <tr key={account.email}>
              <th scope="row">{roles[account.role] ?? account.role}</th>
              <td>{local ? account.nameLocal : account.name}</td>
              <td className="wide">{account.email}</td>
              <td className="wide">
                <code>{account.password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
