"use client";

import { useState } from "react";

/** What we use of the browser's recognition of speech, which TypeScript does not describe. */
type Recognition = {
  lang: string;
  start(): void;
  abort(): void;
  onresult: ((event: { results: { [index: number]: { [index: number]: { transcript: string } } } }) => void) | null;
  onerror: (() => void) | null;
  onend: (() => void) | null;
};
type WithRecognition = {
  SpeechRecognition?: new () => Recognition;
  webkitSpeechRecognition?: new () => Recognition;
};

type Labels = { speak: string; hearing: string; notHeard: string };

/** Says what to search for instead of typing it: the words go into the field, and the form is sent. */
export function VoiceInput({ labels }: { labels: Labels }) {
  const [message, setMessage] = useState("");
  const [running, setRunning] = useState<Recognition | null>(null);
  const { SpeechRecognition, webkitSpeechRecognition } = window as WithRecognition;
  const Hearing = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Hearing) return null;

  function listen(form: HTMLFormElement | null, recognition: Recognition) {
    const field = form?.elements.namedItem("q");
    if (!(field instanceof HTMLInputElement)) return;
    recognition.lang = document.documentElement.lang === "en" ? "en-US" : "zh-CN";
    recognition.onresult = ({ results }) => {
      field.value = results[0]?.[0]?.transcript.replace(/[。？！，]+$/, "") ?? "";
      if (field.value) form?.requestSubmit();
    };
    recognition.onerror = () => setMessage(labels.notHeard);
    recognition.onend = () => {
      setRunning(null);
      setMessage((now) => (now === labels.hearing ? labels.notHeard : now));
    };
    recognition.start();
    setRunning(recognition);
    setMessage(labels.hearing);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={running !== null}
        onClick={(event) => (running ? running.abort() : listen(event.currentTarget.form, new Hearing()))}
      >
        {labels.speak}
      </button>
      <span role="status">{message}</span>
    </>
  );
}
