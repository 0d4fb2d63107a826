export { ReadingPage as default } from "@/components/ui/reading-page";
