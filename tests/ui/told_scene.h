#pragma once

#include "tests/ui/small_scene.h"

namespace sluice {

/// smallScene with something told: a step about the untrained net, one to pick an answer, one to draw, one about the trained net whose
/// claim holds, and one whose claim does not.
inline Scene toldScene()
{
    Scene scene = smallScene();
    scene.id = "told";
    scene.title = "Told";
    scene.summary = "A scene that tells something.";
    scene.page = ScenePage::inside;
    TracedMeasure forget;
    forget.model = 1;
    forget.epoch = 0;
    scene.measures = {{"parameters", "", ParameterMeasure{1}},
                      {"forget_gate", "", forget},
                      {"error", "", ScoreMeasure{1, Score::relative, Split::validation, {}, {}}},
                      {"epochs", "", TrainedEpochsMeasure{1}}};
    SceneStep first;
    first.title = "Untrained";
    first.text = "{parameters} weights, forget gate {forget_gate}.";
    first.claims = {{"forget_gate", ClaimBound{0.5}, ClaimBound{0.95}}};
    SceneJump jump;
    jump.label = "The second unit at a mark";
    jump.page = ScenePage::compare;
    jump.beginner = false;
    jump.unit = 1;
    jump.sample = ChosenSample{3};
    jump.moment = ChosenStep{{}, {"mark", 0.5, {}, 0}};
    jump.part = Traced::forgetGate;
    first.jumps = {jump};
    SceneStep pick;
    pick.title = "Pick";
    pick.text = "How long?";
    pick.question = SceneQuestion{
        "epochs", "How many epochs?",
        ChooseQuestion{{{"six", {{"epochs", ClaimBound{5.5}, ClaimBound{6.5}}}}, {"more", {{"epochs", ClaimBound{6.5}, {}}}}}}};
    SceneStep draw;
    draw.title = "Draw";
    draw.text = "The gate?";
    CurveSpec curve;
    curve.model = 1;
    draw.question = SceneQuestion{"gate", "Draw the forget gate.", DrawQuestion{curve, 0, 1}};
    SceneStep trained;
    trained.title = "Trained";
    trained.text = "Error {error%} after {epochs} epochs.";
    trained.claims = {{"epochs", ClaimBound{5.0}, {}}};
    SceneStep wrong;
    wrong.title = "Wrong";
    wrong.text = "It took more than a hundred epochs.";
    wrong.claims = {{"epochs", ClaimBound{100.0}, {}}};
    scene.steps = {first, pick, draw, trained, wrong};
    return scene;
}

} // namespace sluice
