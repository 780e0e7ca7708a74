'use client';

import { useEffect, useRef, useState } from 'react';

type Props = {
  /** The id of the form that the boxes belong to, and their name. */
  form: string;
  name: string;
  /** What the form says instead of a thousand names when all are ticked: an address has not room for them. */
  all: string;
  words: { all: string };
};

const boxesOf = (form: string, name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[form="${form}"][name="${name}"]`)];

/** One box for all boxes of a form: ticked when they all are, half when some are. */
export function TickAll({ form, name, all, words }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'none' | 'some' | 'all'>('none');
  useEffect(() => {
    const look = () => {
      const boxes = boxesOf(form, name);
      const ticked = boxes.filter((box) => box.checked).length;
      setState(ticked === 0 ? 'none' : ticked === boxes.length ? 'all' : 'some');
    };
    const shorten = ({ formData }: FormDataEvent) => formData.has(all) && formData.delete(name);
    const sent = document.getElementById(form);
    look();
    document.addEventListener('change', look);
    sent?.addEventListener('formdata', shorten);
    return () => {
      document.removeEventListener('change', look);
      sent?.removeEventListener('formdata', shorten);
    };
  }, [form, name, all]);
  useEffect(() => {
    if (own.current) own.current.indeterminate = state === 'some';
  }, [state]);
  const tick = (on: boolean) => {
    for (const box of boxesOf(form, name)) box.checked = on;
    setState(on ? 'all' : 'none');
  };
  return (
    <label className="choice all">
      <input
        ref={own}
        type="checkbox"
        form={form}
        name={all}
        value="yes"
        checked={state === 'all'}
        onChange={(event) => tick(event.target.checked)}
      />
      <span>{words.all}</span>
    </label>
  );
}
