#include "ui/models/compare_what_if.h"

#include "ui/models/answer.h"

#include <QCoreApplication>
#include <span>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareWhatIf)
};

void append(const Task &task, const arma::mat &outputs, std::vector<double> &y)
{
    for (arma::uword t = 0; t < outputs.n_cols; ++t)
        y.push_back(answerValue(task, std::span(outputs.colptr(t), outputs.n_rows)));
}

} // namespace

void addWhatIfAnswers(const ViewState &state, OutputContent &content)
{
    const Selection &at = state.selection;
    for (size_t k = 0; k < state.moment.size(); ++k) {
        if (!reaches(at.whatIfs, k))
            continue;
        const ModelSpec &spec = state.experiment->models[k];
        const auto &weights = state.moment[k]->weights;
        OutputContent::Answer answer{k, answererName(spec.name, true), {}, true};
        if (state.task->spec().output == OutputAt::every) {
            append(*state.task, probeWhatIf(spec, weights, *state.task, {at.split, at.sample}, at.whatIfs, k).output, answer.y);
        } else {
            const auto all = predictWhatIf(spec, weights, *state.task, at.split, at.whatIfs, k, {});
            for (const arma::mat &one : *all)
                append(*state.task, one.tail_cols(1), answer.y);
        }
        content.answers.push_back(std::move(answer));
    }
}

std::vector<size_t> reachedModels(const ViewState &state)
{
    std::vector<size_t> reached;
    for (size_t model = 0; state.experiment && model < state.experiment->models.size(); ++model)
        if (reaches(state.selection.whatIfs, model))
            reached.push_back(model);
    return reached;
}

QString withoutWhatIfs(const ViewState &state)
{
    QStringList names;
    for (const size_t model : reachedModels(state))
        names << QString::fromStdString(state.experiment->models[model].name);
    return names.isEmpty() ? QString()
                           : Words::tr("◆ What-ifs on %1: the measures and words here are without them.")
                                 .arg(names.join(QStringLiteral(", ")));
}

} // namespace sluice
