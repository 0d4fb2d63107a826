import { lazy } from "react";

/** A part that is drawn once its module is there. */
export default lazy;
